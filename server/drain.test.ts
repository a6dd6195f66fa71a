import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { drain } from "./drain.ts";

/** A server that begins every answer and leaves its end to the test. */
async function slowServer() {
  const answers: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-length": 8 });
    response.write("half");
    answers.push(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, answers, port, url: `http://127.0.0.1:${port}` };
}

test("an answer that has begun comes to its end, and nobody new is let in", async () => {
  const { server, answers, url } = await slowServer();
  const answer = await fetch(url);
  const drained = drain(server, 10_000);
  await expect(fetch(url)).rejects.toThrow();
  answers[0]!.end("half");
  expect(await answer.text()).toBe("halfhalf");
  await drained;
  expect(server.listening).toBe(false);
});

test("one that does not end is cut off, and an open WebSocket holds up nobody", async () => {
  const { server, url, port } = await slowServer();
  server.on("upgrade", () => {});
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
  const answer = await fetch(url);
  const begun = performance.now();
  await drain(server, 100);
  expect(performance.now() - begun).toBeLessThan(5_000);
  await expect(answer.text()).rejects.toThrow();
  socket.destroy();
});

test("who only keeps a connection for later is not waited for", async () => {
  const { server, answers, url } = await slowServer();
  const answer = fetch(url);
  while (answers.length === 0) await sleep(5);
  answers[0]!.end("half");
  expect(await (await answer).text()).toBe("halfhalf");
  const begun = performance.now();
  await drain(server, 60_000);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
