/** A symmetric matrix as rows. */
export type Matrix = readonly Float64Array[];

/** Solves A·x = b for a symmetric positive definite A (Cholesky). @throws RangeError when it is not */
export const solve = (a: Matrix, b: Float64Array): Float64Array => {
  const n = b.length;
  const l = Array.from({ length: n }, () => new Float64Array(n));
  const at = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(a, i, j);
      for (let k = 0; k < j; k += 1) sum -= at(l, i, k) * at(l, j, k);
      const row = l[i];
      if (row === undefined) continue;
      if (i === j && sum <= 0) throw new RangeError('the matrix is not positive definite');
      row[j] = i === j ? Math.sqrt(sum) : sum / at(l, j, j);
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i += 1) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(l, i, k) * (x[k] ?? 0);
    x[i] = sum / at(l, i, i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= at(l, k, i) * (x[k] ?? 0);
    x[i] = sum / at(l, i, i);
  }
  return x;
};
