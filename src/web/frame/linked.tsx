/** A sentence whose addresses can be followed, in a tab of their own. */
export function Linked({ text }: { readonly text: string }) {
  return text.split(/(https?:\/\/\S*[^\s.,;:!?)\]»])/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
      <a key={at} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
