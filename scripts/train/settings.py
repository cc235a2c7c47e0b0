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
        'image_size': 224, 'stem_channels': 32, 'head_channels': 1280,
        'blocks': [[1, 16, 1, 1], [6, 24, 2, 2], [6, 32, 3, 2], [6, 64, 4, 2], [6, 96, 3, 1], [6, 160, 3, 2],
                   [6, 320, 1, 1]]},
}

# Pairs a step: paraphrases, parallel sentences, glosses, synonyms, object names.
TEXT = {'steps': 1500, 'lr': 1.5e-3, 'sizes': (160, 32, 32, 16, 32), 'drop': 0.1}

# Training photos are kept at this size; the tower sees them at its own.
STORED = 192

# Four models meet pictures and sentences, each from ImageNet's tower; the blocks up to `depth` come from a cache of
# augmented views. The first learns quickly from small pictures; each later one starts with the text tower of the one
# before and a ridge head.
# horizon: where the learning rate's cosine would end; dev photos said to stop earlier. rates: learning rates of the
# image trunk, its projection, and the text side. shares: pictures of each kind a step.
FIRST = {'depth': 7, 'steps': 1100, 'horizon': 1400, 'rates': (2e-4, 1e-3, 4e-4), 'text_sizes': (48, 24, 24, 8, 24),
         'chunk': 32, 'drop': 0.1, 'decay': 0.05, 'soft': 0.2}
SECOND = {'depth': 7, 'steps': 450, 'horizon': 450, 'rates': (2e-4, 3e-4, 1e-4), 'text_sizes': (48, 24, 24, 8, 24),
          'chunk': 32, 'drop': 0.1, 'decay': 0.05, 'soft': 0.2, 'dev_every': 150}
THIRD = {**SECOND, 'steps': 300, 'horizon': 300, 'rates': (2e-4, 3e-4, 1.5e-4)}
ROUNDS = (('first', 192, {'flickr8k': 6, 'labelled': 3, 'painted': 2}, FIRST),
          ('second', 224, {'flickr8k': 5, 'labelled': 2, 'painted': 1}, SECOND),
          ('third', 224, {'flickr8k': 5, 'labelled': 2, 'painted': 1}, THIRD),
          ('fourth', 224, {'flickr8k': 5, 'labelled': 2, 'painted': 1}, THIRD))
SHARES = {'first': {'flickr8k': 160, 'labelled': 48, 'painted': 24},
          'second': {'flickr8k': 160, 'labelled': 40, 'painted': 16},
          'third': {'flickr8k': 160, 'labelled': 40, 'painted': 16},
          'fourth': {'flickr8k': 160, 'labelled': 40, 'painted': 16},
          'full': {'flickr8k': 88, 'labelled': 24, 'painted': 16}}

# The ridge head's penalty, as a share of the features' mean variance, and how much each kind of picture counts.
HEAD = {'penalty': 1.5, 'weights': {'flickr8k': 1.0, 'labelled': 0.15, 'painted': 0.1}}

# Shares of the ImageNet tower and of the four in means of the five: where the last stage starts from, and the
# teachers that it follows (of three towers they were chosen on dev photos, and only spread over the fourth).
BLEND = {'start': (0.25, 0.1, 0.2, 0.2, 0.25), 'teachers': ((0.0, 0.0, 0.0, 1.0, 0.0), (0.0, 0.0, 0.0, 0.0, 1.0))}
FULL = {'steps': 200, 'rates': (6e-5, 1e-4, 5e-5), 'text_sizes': (16, 12, 8, 0, 8), 'chunk': 16, 'drop': 0.1,
        'decay': 0.05, 'soft': 0.2}

# The projection that ships, fitted when all layers are: attention over `prototypes` in `query` principal components,
# its temperature the median distance of two photos over `sharpness`, a ridge penalty as a share of the mean variance;
# `hubs`: how much of a picture's hubness is subtracted, measured on the `nearest` sentences (prototypes.py).
PROTOTYPES = {'query': 192, 'prototypes': 2048, 'sharpness': 3.0, 'penalty': 0.03, 'rounds': 8, 'hubs': 0.4,
              'constant': 0.25, 'nearest': 100, 'weights': {'flickr8k': 1.0, 'labelled': 0.15, 'painted': 0.1}}

PAINTER = {'seeds': range(101, 105), 'size': 256}
