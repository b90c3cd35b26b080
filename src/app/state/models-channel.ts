/** Told when a model was added to this device, fetched or removed. */
export const MODELS_CHANNEL = 'lector-models';
