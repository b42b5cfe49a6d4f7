import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useMessages } from '../messages-context';

interface ConfirmClearProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Clearing cannot be undone, so it is asked first. */
export default function ConfirmClear({ open, onClose, onConfirm }: ConfirmClearProps) {
  const { actions: words } = useMessages();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.clearTitle}</DialogTitle>
          <DialogContent>{words.clearText}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose} data-testid="clear-keep">
              {words.keep}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                onConfirm();
              }}
              data-testid="clear-confirm"
            >
              {words.clear}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
