/** Styles are files beside what they style; Vite collects them. */
declare module '*.css';
