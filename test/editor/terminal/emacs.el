;;; A third real client: eglot in Emacs, in batch. Each case is said on a line of its own for the driver to hear.  -*- lexical-binding: t -*-
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'markdown-mode)

(setq eglot-sync-connect 20
      eglot-autoshutdown t
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)
(add-to-list 'eglot-server-programs
             `(markdown-mode . (,(getenv "DUNMARK_NODE") ,(getenv "DUNMARK_CLI") "lsp")))

(defun say (value)
  (princ (format "DUNMARK %s END\n" (json-serialize value))))

(defmacro the-case (name &rest body)
  (declare (indent 1))
  `(let ((begun (float-time)) note fault)
     (condition-case caught
         (setq note (progn ,@body))
       (error (setq fault (error-message-string caught))))
     (let ((result (list :name ,name
                         :milliseconds (round (* 1000 (- (float-time) begun))))))
       (when (stringp note) (setq result (append result (list :note note))))
       (when fault (setq result (append result (list :error fault))))
       (say result))))

(defun until (what ask)
  (let ((left 400) found)
    (while (and (not (setq found (funcall ask))) (> (setq left (1- left)) 0))
      (accept-process-output nil 0.05)
      (flymake-start))
    (or found (error "waited for %s" what))))

(defun words-of (finding)
  (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))

(find-file (concat (getenv "DUNMARK_LETTERS") "/templates/en/follow-up/email.md"))
(markdown-mode)
(flymake-mode 1)
(apply #'eglot--connect (eglot--guess-contact))
(eglot--maybe-activate-editing-mode)

(the-case "tells of a finding"
  (let ((found (until "a finding" (lambda () (car (flymake-diagnostics))))))
    (unless (equal (words-of found) "as soon as possible") (error "marked: %s" (words-of found)))
    (substring-no-properties (flymake-diagnostic-text found))))

(the-case "explains a variable"
  (goto-char (point-min))
  (search-forward "{{ amount_d")
  (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                (eglot--TextDocumentPositionParams))))
    (unless (string-match-p "Amount due" (plist-get (plist-get hover :contents) :value))
      (error "hover: %S" hover))))

(the-case "mends it"
  (goto-char (point-min))
  (search-forward "as soon")
  (let* ((place (eglot--pos-to-lsp-position))
         (given (jsonrpc-request
                 (eglot--current-server-or-lose) :textDocument/codeAction
                 (list :textDocument (eglot--TextDocumentIdentifier)
                       :range (list :start place :end place)
                       :context '(:diagnostics []))))
         (first (aref given 0)))
    (eglot--apply-workspace-edit (plist-get first :edit))
    ;; Emacs tells the server when it is idle, which it never is in batch.
    (eglot--signal-textDocument/didChange)
    (until "silence" (lambda () (null (flymake-diagnostics))))
    (plist-get first :title)))

(the-case "renames in the letter and its twin"
  ;; It asks before it changes files that are not open.
  (dolist (path '("/templates/zh/follow-up/email.md" "/templates/variables.yml"))
    (find-file-noselect (concat (getenv "DUNMARK_LETTERS") path)))
  (goto-char (point-min))
  (search-forward "{{ production_s")
  (eglot-rename "slot_in_production")
  (goto-char (point-min))
  (search-forward "{{ slot_in_production }}")
  (with-current-buffer
      (find-file-noselect (concat (getenv "DUNMARK_LETTERS") "/templates/zh/follow-up/email.md"))
    (goto-char (point-min))
    (search-forward "slot_in_production")))

(dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
(ignore-errors (eglot-shutdown (eglot-current-server)))
(kill-emacs 0)
