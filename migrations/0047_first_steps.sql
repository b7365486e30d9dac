-- Whether the overview of a tenant still shows the first steps to this user.
ALTER TABLE user_preferences ADD COLUMN shows_first_steps BOOLEAN NOT NULL DEFAULT TRUE;
