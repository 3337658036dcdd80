import { AuthorButton } from '#ui/AuthorButton.tsx';
import { LanguageMenu } from '#ui/LanguageMenu.tsx';
import { ThemeToggle } from '#ui/ThemeToggle.tsx';

/** What one sets once: scheme, language, name. */
export function LibraryTools() {
  return (
    <>
      <ThemeToggle />
      <LanguageMenu />
      <AuthorButton />
    </>
  );
}
