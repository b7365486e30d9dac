import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Call } from "@/api/call";
import { fetchFile } from "@/api/send";
import { csvText, download } from "@/lib/csv";
import { Button } from "@/ui/button";
import { DownloadSimpleIcon } from "@/ui/icons";
import { toast } from "@/ui/toasts";

interface ExportButtonProps {
  // Of the file, without its ending.
  name: string;
  text: () => Promise<BlobPart>;
}

function ExportButton({ name, text }: ExportButtonProps) {
  const { t } = useLingui();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    try {
      download(`${name}.csv`, "text/csv;charset=utf-8", await text());
    } catch (error) {
      toast.failed(t`The list could not be exported`, error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button icon={DownloadSimpleIcon} isBusy={isBusy} onClick={() => void save()}>
      <Trans>Export CSV</Trans>
    </Button>
  );
}

// Of a long list the server makes the file, in one call.
export function CsvFileButton({ name, call }: { name: string; call: Call<unknown> }) {
  return <ExportButton name={name} text={() => fetchFile(call)} />;
}

export interface CsvColumn<Row> {
  name: string;
  value: (row: Row) => unknown;
}

interface CsvButtonProps<Row> {
  name: string;
  columns: CsvColumn<Row>[];
  // All rows of the list as it is filtered.
  rows: () => Promise<Row[]> | Row[];
}

export function CsvButton<Row>({ name, columns, rows }: CsvButtonProps<Row>) {
  const text = async () =>
    csvText(
      columns.map((column) => column.name),
      (await rows()).map((row) => columns.map((column) => column.value(row))),
    );
  return <ExportButton name={name} text={text} />;
}
