import { layoutRows } from "../render/justified";
import type { LayoutReply, LayoutRequest, WorkerScope } from "./messages";

const scope = self as unknown as WorkerScope<LayoutRequest, LayoutReply>;
let bytes = new Uint8Array();

scope.onmessage = ({ data }) => {
  if (data.bytes !== null) {
    bytes = new Uint8Array(data.bytes);
  }
  const rows = layoutRows(bytes, data.width, data.target, data.gap, data.spare);
  scope.postMessage({ request: data.request, ...rows }, [rows.rowStart.buffer, rows.rowTop.buffer]);
};
