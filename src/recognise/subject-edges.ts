/** Characters that end a word before a name: marks, and function words of one character. */
const OPEN = new Set(
  '，,。；;：:、！!？?（(【[“”‘’"「」《》·—-|/ \t\n\u3000在于从由以和与及对向将把是为使让据至到比较占近今使但而且如像按距离令',
);

/** Whether a name may begin at `start`: at the head of the text, after a mark or after a function word. */
export function isOpen(text: string, start: number): boolean {
  return start === 0 || OPEN.has(text[start - 1]);
}
