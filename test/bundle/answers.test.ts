import { AnswerDesk } from '../support/answer-desk.ts';

test('measure', async () => {
  const desk = await AnswerDesk.open({ lists: 3 });
  for (const list of ['l1', 'l2']) {
    const from = desk.host.calls().length;
    await desk.answer(list);
    const calls = desk.host.calls().slice(from);
    const by: Record<string, number> = {};
    for (const { service, method } of calls) by[`${service}.${method}`] = (by[`${service}.${method}`] ?? 0) + 1;
    console.log(calls.length, calls.reduce((s, c) => s + c.ms, 0), JSON.stringify(by, null, 1));
    console.log(calls.map(({ method }) => method).join(' '));
  }
  console.log(desk.rows('answers').map((r) => [r.id, r.status, r.reason]), desk.host.outbox().length, desk.rows('commitments').length);
  await desk.close();
});
