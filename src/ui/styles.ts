// Every style sheet of the page, in the order that lets ours have the last word.
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
import './base.css';
import './mantine.css';
