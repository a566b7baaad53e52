-- A mailbox is the same however its letters are written (`Hanako@…`, `hanako@…`).

DROP INDEX registration_by_email;
CREATE INDEX registration_by_mailbox ON registration (LOWER(email), created_at);
DROP INDEX mail_code_by_email;
CREATE INDEX mail_code_by_mailbox ON mail_code (LOWER(email), purpose);

-- Whether somebody may have applied before: by telephone number and reading, however many share a number.
DROP INDEX registration_by_phone;
CREATE INDEX registration_by_trace ON registration (offering_id, phone_key, kana_key, queue);
