// A participant with matrix-js-sdk. Reads one JSON command a line and answers each with one line of JSON:
// {"poll": room} waits for a poll there; {"vote": poll, "answers": [...]} votes as Element does; {"tally": poll} waits
// for the end and counts as Element does: of each voter the last valid response that is not later than the end.
import { createInterface } from "node:readline";

for (const level of ["trace", "debug", "log", "info", "warn"]) console[level] = () => {}; // answers only
const { createClient, M_POLL_END } = await import("matrix-js-sdk");
const { PollResponseEvent } = await import("matrix-js-sdk/lib/extensible_events_v1/PollResponseEvent.js");

const [baseUrl, userId, accessToken] = process.argv.slice(2);
const client = createClient({ baseUrl, userId, accessToken });

async function until(found) {
    for (;;) {
        const value = await found();
        if (value) return value;
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

const polls = () => client.getRooms().flatMap((room) => [...room.polls.values()]);
const poll = (id) => until(() => polls().find((one) => one.pollId === id));

async function shown({ poll: room }) {
    const one = await until(() => [...(client.getRoom(room)?.polls.values() ?? [])].find((each) => !each.isEnded));
    const { question, answers, maxSelections } = one.pollEvent;
    return { id: one.pollId, question: question.text, answers: answers.map((a) => [a.id, a.text]), most: maxSelections };
}

async function vote({ vote: id, answers }) {
    const { type, content } = PollResponseEvent.from(answers, id).serialize();
    const { event_id } = await client.sendEvent((await poll(id)).roomId, type, content);
    return { event: event_id };
}

async function tally({ tally: id }) {
    const one = await poll(id);
    await until(() => one.isEnded);
    const responses = await one.getResponses();
    await until(() => !one.isFetchingResponses); // it goes on with further pages
    const last = new Map();
    for (const event of responses.getRelations().toSorted((a, b) => a.getTs() - b.getTs())) {
        const response = event.unstableExtensibleEvent;
        response.validateAgainst(one.pollEvent);
        last.set(event.getSender(), response.spoiled ? [] : response.answerIds);
    }
    const counts = Object.fromEntries(one.pollEvent.answers.map((answer) => [answer.id, 0]));
    for (const chosen of last.values()) for (const key of chosen) counts[key] += 1;
    const end = client.getRoom(one.roomId).getLiveTimeline().getEvents().find((event) => M_POLL_END.matches(event.getType()));
    return { counts, voters: [...last.values()].filter((chosen) => chosen.length).length, said: end?.getContent().body };
}

await client.startClient({ initialSyncLimit: 50 });
for await (const line of createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    const work = "poll" in command ? shown : "vote" in command ? vote : tally;
    process.stdout.write(JSON.stringify(await work(command)) + "\n");
}
client.stopClient();
process.exit(0);
