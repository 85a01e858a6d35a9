import { get } from './api.js';

/** The groups of links the person has use for: `[{label, links: [{label, path}]}]`; none when they cannot be had. */
export async function siteMenu() {
  try {
    return await get('/api/site-menu');
  } catch {
    return [];
  }
}
