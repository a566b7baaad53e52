-- A mailbox is the same however its letters are written (`Hanako@…`, `hanako@…`).

DROP INDEX registration_by_email;
CREATE INDEX registration_by_mailbox ON registration (LOWER(email), created_at);
DROP INDEX mail_code_by_email;
CREATE INDEX mail_code_by_mailbox ON mail_code (LOWER(email), purpose);
