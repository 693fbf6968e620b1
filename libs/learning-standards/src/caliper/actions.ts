/** Events that are signs of life: type and action, and the kind of activity that they are. */
export const ACTIVE: Readonly<Record<string, string>> = {
  'AssessmentEvent Started': 'assessment-started',
  'AssessmentEvent Submitted': 'assessment-submitted',
  'AssessmentItemEvent Started': 'item-started',
  'AssessmentItemEvent Completed': 'item-completed',
  'AssignableEvent Activated': 'assignment-opened',
  'AssignableEvent Started': 'assignment-started',
  'AssignableEvent Submitted': 'assignment-submitted',
  'AssignableEvent Completed': 'assignment-completed',
  'MediaEvent Started': 'media-started',
  'MediaEvent Ended': 'media-ended',
  'MessageEvent Posted': 'message-posted',
  'NavigationEvent NavigatedTo': 'navigated',
  'SessionEvent LoggedIn': 'session',
  'ToolUseEvent Used': 'tool-used',
  'ViewEvent Viewed': 'viewed',
};

/** The event that carries a score. */
export const GRADED = 'GradeEvent Graded';
