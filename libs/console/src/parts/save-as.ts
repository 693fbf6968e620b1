/** Has the browser save something as a file. */
export const saveAs = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser takes it up before the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
};
