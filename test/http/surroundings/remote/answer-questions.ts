/** What the process that started this one is told. */
export type Answer = Readonly<Record<string, unknown>>;

/** Says that this process is up, and answers what it is asked. */
export function answerQuestions(answer: (question: string) => Promise<Answer>): void {
  const reply = async (question: string): Promise<void> => {
    const failed = (error: unknown): Answer => ({ error: String(error) });
    process.send?.(await answer(question).catch(failed));
  };
  process.on('message', (question) => void reply(String(question)));
  process.send?.({ port: 0 });
}
