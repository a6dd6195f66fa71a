import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const request = (remoteAddress: string | undefined, forwarded?: string | string[]) =>
  ({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage;

test.each([
  ["the socket's", request("192.0.2.1"), "192.0.2.1"],
  ["IPv4 written as IPv6", request("::ffff:192.0.2.1"), "192.0.2.1"],
  ["IPv6", request("2001:db8::7"), "2001:db8::7"],
  ["none, when the socket is gone", request(undefined), ""],
  ["what a stranger claims is not believed", request("192.0.2.1", "10.0.0.1"), "192.0.2.1"],
])("without a proxy: %s", (_, given, address) => {
  expect(clientAddress(given, false)).toBe(address);
});

test.each([
  ["what it saw", request("127.0.0.1", "192.0.2.1"), "192.0.2.1"],
  [
    "the last entry, for the ones before it come from outside",
    request("127.0.0.1", "10.9.9.9, 192.0.2.1"),
    "192.0.2.1",
  ],
  ["the last of several headers", request("127.0.0.1", ["10.9.9.9", "192.0.2.1"]), "192.0.2.1"],
  ["the socket's when it says nothing", request("127.0.0.1", ""), "127.0.0.1"],
  ["the socket's without the header", request("::ffff:127.0.0.1"), "127.0.0.1"],
])("behind a trusted proxy: %s", (_, given, address) => {
  expect(clientAddress(given, true)).toBe(address);
});
