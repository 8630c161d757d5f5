/** The icon of the pages: the gate of a checkpoint. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<rect width="24" height="24" rx="5" fill="#1f3f66"/>
<path d="M3.5 7.5h17v3h-17zM6 4.8h3v14.7H6zM15 4.8h3v14.7h-3z" fill="#fff"/>
</svg>
`;
