import { useEffect, useId, useRef, useState } from 'react';
import type { OpenQuestion } from '../../desk/http/wire.ts';
import { act } from '../api.ts';
import { useDesk } from '../desk.ts';
import { words } from '../words.fr.ts';
import { Linked } from './linked.tsx';
import { useOpened } from './modal.ts';

type ButtonName = keyof typeof words.buttons;

/** Buttons of each set, the affirmative first. */
const SETS: Readonly<Record<string, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The newest question a script asks; the run waits until somebody answers. */
export function Questions() {
  const question = useDesk().state.questions.at(-1);
  return question ? <Question key={question.id} question={question} /> : null;
}

function Question({ question }: { question: OpenQuestion }) {
  const { say } = useDesk();
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const id = useId();
  useOpened(box, true);
  // Not the first address of the message: what answers.
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button.main')?.focus(), []);
  const answer = (button: ButtonName | 'CLOSE') => {
    act('/api/answer', { id: question.id, button, text: button === 'CLOSE' ? '' : text }).catch((cause: Error) =>
      say(cause.message, 'wrong'),
    );
  };
  const buttons = SETS[question.buttons] ?? ['OK'];
  return (
    <dialog
      ref={box}
      className="question"
      aria-labelledby={question.title ? `${id}-title` : `${id}-message`}
      aria-describedby={question.title ? `${id}-message` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE');
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0] ?? 'OK');
        }}
      >
        {question.title ? <h2 id={`${id}-title`}>{question.title}</h2> : null}
        <p id={`${id}-message`} className="keep">
          <Linked text={question.message} />
        </p>
        {question.kind === 'prompt' ? (
          <input
            type="text"
            autoFocus
            aria-label={words.answerLabel}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : null}
        <div className="buttons">
          {buttons.map((name, at) => (
            <button
              key={name}
              type={at === 0 ? 'submit' : 'button'}
              className={at === 0 ? 'main' : ''}
              onClick={at === 0 ? undefined : () => answer(name)}
            >
              {words.buttons[name]}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
