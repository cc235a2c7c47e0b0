# SPDX-License-Identifier: MIT
"""Every size and every choice of the training, in one place."""

SEED = 1

CONFIG = {
    'model_type': 'clip-lite', 'architectures': ['ClipLiteModel'], 'projection_dim': 256, 'logit_scale': 20.0,
    'text_config': {
        'vocab_size': 6144, 'hidden_size': 256, 'num_hidden_layers': 3, 'num_attention_heads': 4,
        'intermediate_size': 768, 'max_position_embeddings': 32, 'hidden_act': 'quick_gelu', 'layer_norm_eps': 1e-5,
        'bos_token_id': 6142, 'eos_token_id': 6143, 'is_causal': False, 'pooling': 'mean'},
    'vision_config': {
        'image_size': 192, 'stem_channels': 32, 'head_channels': 1280,
        'blocks': [[1, 16, 1, 1], [6, 24, 2, 2], [6, 32, 3, 2], [6, 64, 4, 2], [6, 96, 3, 1], [6, 160, 3, 2],
                   [6, 320, 1, 1]]},
}

# Pairs a step: paraphrases, parallel sentences, glosses, synonyms, object names.
TEXT = {'steps': 1500, 'lr': 1.5e-3, 'sizes': (160, 32, 32, 16, 32), 'drop': 0.1}

# The blocks up to 12 x 12 positions come from the cache in stage 2.
VIEWS = {'depth': 7, 'count': {'flickr8k': 6, 'labelled': 3, 'painted': 2}}

# horizon: where the learning rate's cosine would end; dev photos said to stop earlier.
# rates: learning rates of the image trunk, its projection, and the text side. shares: pictures of each kind a step.
JOINT = {'depth': 7, 'steps': 1100, 'horizon': 1400, 'rates': (2e-4, 1e-3, 4e-4), 'text_sizes': (48, 24, 24, 8, 24), 'chunk': 32,
         'drop': 0.1, 'decay': 0.05, 'soft': 0.2}
FULL = {'depth': 0, 'steps': 400, 'horizon': 400, 'rates': (6e-5, 2e-4, 1e-4), 'text_sizes': (16, 12, 8, 0, 8), 'chunk': 16,
        'drop': 0.2, 'decay': 0.05, 'soft': 0.2, 'rounding': 10, 'int8': True}
SHARES = {'joint': {'flickr8k': 160, 'labelled': 48, 'painted': 24},
          'full': {'flickr8k': 88, 'labelled': 24, 'painted': 16}}

# Share of the trained image trunk in its mean with the ImageNet one it started from (chosen on dev photos).
BLEND = 0.75

PAINTER = {'seeds': range(101, 105), 'size': 256}
