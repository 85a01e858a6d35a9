import { get } from './api.js';
import { h } from './dom.js';

/** Tells a signer what will stand above the name, and in whose stead he signs; says so when he may not sign now. */
export async function signingAuthority(unit, matter) {
  try {
    const { lines, onBehalfOf } = await get(`/api/signing-authority?unit=${encodeURIComponent(unit)}&matter=${matter}`);
    return [h('li', {}, 'Trên văn bản sẽ ghi: ', h('strong', {}, lines.join(' / ')), '.'),
      onBehalfOf && h('li', {}, `Ông/Bà ký theo việc giao ký của ${onBehalfOf}; hệ thống ghi tên cả hai người.`)];
  } catch (problem) {
    return h('li', {}, h('strong', {}, problem.message));
  }
}
