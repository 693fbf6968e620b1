/** A metric in the text format of Prometheus; 0 where it is not there. @param name with its first labels, if it has any */
export const metricIn = (text: string, name: string): number => {
  const line = text
    .split('\n')
    .find((each) => each.startsWith(name) && /^[ ,}]/.test(each.slice(name.length)));
  return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(' ') + 1));
};
