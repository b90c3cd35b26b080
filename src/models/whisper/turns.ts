/** Lets one task run at a time, in the order in which they were given. */
export function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task); // nobody is told of the failure of who was before
    last = run;
    return run;
  };
}
