/** How large a file is, as people say it. */

export const sizeOf = (content: string | Uint8Array): string => {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
};
