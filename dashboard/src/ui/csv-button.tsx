import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { csvText, download } from "@/lib/csv";
import { Button } from "@/ui/button";
import { DownloadSimpleIcon } from "@/ui/icons";
import { toast } from "@/ui/toasts";

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
  const { t } = useLingui();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    try {
      const all = await rows();
      const text = csvText(
        columns.map((column) => column.name),
        all.map((row) => columns.map((column) => column.value(row))),
      );
      download(`${name}.csv`, "text/csv;charset=utf-8", text);
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
