/** The longer side of a picture as the server keeps it, in pixels. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
const NAMELESS = /^image\.(jpe?g|png)$/i;

/**
 * A chosen file as it is sent, `{name, type, content}`: a large picture is made as small as the server keeps it, since the line may
 * be bad, and one the server does not take (WebP, HEIC where the browser reads it) becomes a JPEG; anything else stays as it is.
 */
export async function toSend(file) {
  if (file.type.startsWith('image/')) {
    try {
      return await smaller(file);
    } catch {
      // The browser cannot read it; the server says what is wrong with it.
    }
  }
  return unchanged(file);
}

async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  if (scale === 1 && /^image\/(jpeg|png)$/.test(file.type)) {
    return unchanged(file);
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((resolve, reject) => canvas.toBlob(made => (made ? resolve(made) : reject(new Error('canvas'))), 'image/jpeg', QUALITY));
  return { name: named(file.name).replace(/\.[^.]*$/, '') + '.jpg', type: 'image/jpeg', content: await blob.arrayBuffer() };
}

async function unchanged(file) {
  return { name: named(file.name), type: file.type, content: await file.arrayBuffer() };
}

/** Some cameras call every photo alike; those are told apart by the time. */
function named(name) {
  return NAMELESS.test(name) ? `anh-${new Date().toISOString().slice(0, 19).replace(/\D/g, '')}.${name.split('.').pop()}` : name;
}
