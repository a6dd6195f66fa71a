"use server";

import { revalidatePath } from "next/cache";
import { action } from "../../action.ts";
import * as bulk from "../bulk/mutations.ts";
import * as steps from "../steps/mutations.ts";
import {
  createRecordInput,
  editRecordInput,
  moveRecordInput,
  recordIdsInput,
  returnRecordInput,
  setFieldInput,
} from "./input.ts";
import * as records from "./mutations.ts";

export const createRecord = action("record.create", createRecordInput, async (scope, input) => {
  const created = await records.createRecord(scope, input);
  revalidatePath("/ledgers");
  return created;
});

export const editRecord = action("record.edit", editRecordInput, async (scope, input) => {
  const edited = await records.editRecord(scope, input);
  revalidatePath("/ledgers");
  return edited;
});

export const setField = action("record.edit", setFieldInput, async (scope, input) => {
  await bulk.setField(scope, input);
  revalidatePath("/ledgers");
});

export const deleteRecords = action("record.delete", recordIdsInput, async (scope, { ids }) => {
  await bulk.deleteRecords(scope, ids);
  revalidatePath("/ledgers");
});

export const restoreRecords = action("record.restore", recordIdsInput, async (scope, { ids }) => {
  await bulk.restoreRecords(scope, ids);
  revalidatePath("/ledgers");
});

export const moveRecord = action("record.move", moveRecordInput, async (scope, input) => {
  await steps.moveRecord(scope, input);
  revalidatePath("/ledgers");
});

export const returnRecord = action("record.return", returnRecordInput, async (scope, input) => {
  await steps.returnRecord(scope, input);
  revalidatePath("/ledgers");
});
