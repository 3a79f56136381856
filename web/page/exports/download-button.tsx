// Downloads one file, shows how far it is, and says whether it is what the manifest says.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { toast } from '../components/toast.tsx';
import { me } from '../me.ts';
import { bytes } from '../numbers.ts';
import { asApiError } from '../resource.ts';
import { useStore } from '../store.ts';
import { type Expected, download } from './download.ts';

export interface DownloadButtonProps {
  readonly path: string;
  readonly file: Expected;
}

export function DownloadButton({ path, file }: DownloadButtonProps): JSX.Element {
  const known = useStore(me);
  const [share, setShare] = useState<number>();
  const aborter = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => aborter.current?.abort(), []);
  const start = async (): Promise<void> => {
    const current = new AbortController();
    aborter.current = current;
    setShare(0);
    try {
      const compared = await download(path, file, setShare, current.signal);
      toast(compared ? `${file.name}: the SHA-256 is that of the manifest` : `${file.name} saved`);
    } catch (error) {
      if (!current.signal.aborted) toast(asApiError(error).message, 'bad');
    }
    setShare(undefined);
  };
  if (!known?.may.includes('pull')) return <span>{file.name}</span>;
  if (share !== undefined)
    return (
      <Button
        small
        icon="close"
        label={`Stop downloading ${file.name}`}
        onClick={() => aborter.current?.abort()}
      >
        {`${String(Math.floor(share * 100))} %`}
      </Button>
    );
  return (
    <Button
      small
      icon="exports"
      label={`Download ${file.name}${file.bytes === undefined ? '' : `, ${bytes(file.bytes)}`}`}
      onClick={() => void start()}
    >
      {file.name}
    </Button>
  );
}
