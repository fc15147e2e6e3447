/** Where the pane is low, as at a zoom of 200 %, what is said elsewhere makes room for the list. */
export const low = "@media (max-height: 480px)";
