import { start } from './chrome.ts';
import './styles/page.css';

void start(async () => {});
