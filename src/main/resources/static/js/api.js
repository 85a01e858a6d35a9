const EXPIRED = 'Phiên đăng nhập đã hết hạn. Nội dung đã nhập vẫn còn trên màn hình này: hãy đăng nhập lại ở một thẻ khác của trình duyệt, rồi quay lại đây và thử lại.';
const OFFLINE = 'Không kết nối được máy chủ. Nội dung đã nhập vẫn còn trên màn hình này; hãy kiểm tra mạng rồi thử lại.';
const PATIENCE = 30_000;
const UPLOAD_PATIENCE = 300_000;
const UNKNOWN = 'Máy chủ chưa xử lý được yêu cầu. Nội dung đã nhập vẫn còn trên màn hình này; hãy thử lại sau ít phút.';

/** What the server refused, said for people. `status` is 0 when it could not be reached. */
export class Problem extends Error {
  constructor(status, body) {
    super(status === 0 ? OFFLINE : status === 401 ? EXPIRED : body?.detail || UNKNOWN);
    this.status = status;
    /** What is wrong field by field: `{field, message}`. */
    this.errors = body?.errors ?? [];
  }
}

/**
 * Calls the application's own interface and answers `{status, body}`.
 *
 * @param accepted statuses whose body is an answer to the caller, not a problem
 * @throws Problem in every other case
 */
export async function call(method, path, content, accepted = []) {
  const response = await send(method, path, content);
  const json = /[/+]json/.test(response.headers.get('Content-Type') ?? '');
  const body = json ? await response.json().catch(() => null) : null;
  const problem = /problem\+json/.test(response.headers.get('Content-Type') ?? '');
  if (response.redirected && !json) {
    throw new Problem(401);
  }
  if (response.ok || (accepted.includes(response.status) && body && !problem)) {
    return { status: response.status, body };
  }
  throw new Problem(response.status, body);
}

/** Reads one resource. */
export async function get(path) {
  return (await call('GET', path)).body;
}

async function send(method, path, content) {
  const headers = { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest' };
  let body = content;
  if (content !== undefined && !(content instanceof FormData)) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(content);
  }
  if (method !== 'GET') {
    headers['X-CSRF-TOKEN'] = cookie('CSRF-TOKEN');
  }
  try {
    const signal = AbortSignal.timeout(content instanceof FormData ? UPLOAD_PATIENCE : PATIENCE);
    return await fetch(path, { method, headers, body, credentials: 'same-origin', signal });
  } catch {
    throw new Problem(0);
  }
}

function cookie(name) {
  const pair = document.cookie.split('; ').find(each => each.startsWith(name + '='));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}
