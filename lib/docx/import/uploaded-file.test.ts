import { expect, test } from "vitest";
import { uploadedFile } from "./uploaded-file.ts";

async function read(request: Request) {
  const { name, bytes } = await uploadedFile(request, new Uint8Array(await request.arrayBuffer()));
  return [name, new TextDecoder().decode(bytes)];
}

test("a body with a name in the address", async () => {
  const request = new Request("http://localhost/api/open?name=%E6%80%BB%E7%BB%93.txt", {
    method: "POST",
    body: "正文",
  });
  expect(await read(request)).toEqual(["总结.txt", "正文"]);
});

test("a body with a name in a header", async () => {
  const headers = { "x-file-name": encodeURIComponent("总结.txt") };
  const request = new Request("http://localhost/api/open", { method: "POST", body: "正文", headers });
  expect(await read(request)).toEqual(["总结.txt", "正文"]);
});

test("a form with a file", async () => {
  const body = new FormData();
  body.set("note", "x");
  body.set("file", new File(["正文"], "总结.txt"));
  expect(await read(new Request("http://localhost/api/open", { method: "POST", body }))).toEqual([
    "总结.txt",
    "正文",
  ]);
});

test.each([
  [
    "a broken name",
    new Request("http://localhost/", { method: "POST", body: "x", headers: { "x-file-name": "%" } }),
  ],
  ["no name", new Request("http://localhost/api/open", { method: "POST", body: "正文" })],
  [
    "a form without a file",
    new Request("http://localhost/api/open", { method: "POST", body: new FormData() }),
  ],
  [
    "a broken form",
    new Request("http://localhost/", {
      method: "POST",
      body: "x",
      headers: { "content-type": "multipart/form-data" },
    }),
  ],
])("%s", async (_, request) => {
  await expect(read(request)).rejects.toMatchObject({ code: "file.absent" });
});
