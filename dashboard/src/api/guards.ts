// Whom `send` asks for help; the shell connects the dialogs. False: the person has declined.
export const guards = {
  askForPassword: async (): Promise<boolean> => false,
  signInAgain: async (): Promise<boolean> => false,
};
