/** A request to this origin's own service. */
export interface ApiRequest {
  method: string;
  /** With its query. */
  path: string;
  body?: string | FormData;
  /** Of the body; left out for a form, which has its own. */
  type?: string;
}
