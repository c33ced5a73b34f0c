/** Whether a promise settles within so many milliseconds, one way or the other. */
export async function settles(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const done = work.then(
    () => true,
    () => true,
  );
  const over = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, milliseconds, false)));
  try {
    return await Promise.race([done, over]);
  } finally {
    clearTimeout(timer);
  }
}
