/** The first match in what a process prints. Rejects when it ends before. */
export const firstMatch = (child, pattern) =>
  new Promise((resolve, reject) => {
    let text = '';
    const take = (chunk) => {
      text += chunk;
      const found = pattern.exec(text);
      if (found) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`ended before ${pattern} was printed: ${text}`)));
  });
