// The published ids of the roles that people are invited with most often.
export const administrator = "05784afa30c1afe1440e79d9351c7430";
export const superAdministrator = "33666b9c79b9a5273fc7344ff42f953d";
