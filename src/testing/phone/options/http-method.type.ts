/** The methods that the platform uses (wire-format section 1); `POST` unless an attribute says otherwise. */
export type HttpMethod = 'GET' | 'POST';
