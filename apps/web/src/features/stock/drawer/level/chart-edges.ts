/** Room for the scale at the left of the line, and for the end of its stroke at the right. */
export const LEFT_PX = 34;
export const RIGHT_PX = 4;
