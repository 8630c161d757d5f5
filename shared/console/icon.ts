/** The icon of the pages: the gate of a checkpoint. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<rect width="24" height="24" rx="5" fill="#1f3f66"/>
<path d="M4 6h16v2.4H4zM6.4 8.4h2.5V19H6.4zM15.1 8.4h2.5V19h-2.5zM5.4 11h13.2v1.7H5.4z" fill="#fff"/>
</svg>
`;
