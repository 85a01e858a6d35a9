const LARGEST = 500_000;

/**
 * The text of a file the person chose.
 *
 * @throws Error with a message for people when it is no text or too large
 */
export async function readTemplate(file) {
  if (file.size > LARGEST) {
    throw new Error(`${file.name}: tệp lớn hơn 500 kB, chưa được đọc. Hãy chọn tệp mẫu báo cáo dạng YAML hoặc JSON.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new Error(`${file.name}: không phải tệp văn bản UTF-8, chưa được đọc. Hãy lưu tệp dạng UTF-8 rồi chọn lại.`);
  }
}
