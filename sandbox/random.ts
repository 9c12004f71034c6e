/** Numbers from 0 to below 1 that look random and are the same for the same seed. @param seed a whole number from 0 on */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
