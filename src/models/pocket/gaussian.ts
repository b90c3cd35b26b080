/** A number of the standard normal distribution, from two in [0, 1) (Box and Muller 1958). */
export function gaussian(random: () => number): number {
  // Never the logarithm of 0.
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
