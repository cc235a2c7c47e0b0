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
        'image_size': 288, 'stem_channels': 32, 'head_channels': 1280,
        'blocks': [[1, 16, 1, 1], [6, 24, 2, 2], [6, 32, 3, 2], [6, 64, 4, 2], [6, 96, 3, 1], [6, 160, 3, 2],
                   [6, 320, 1, 1]]},
}

# Training photos are kept at this size; the tower sees them at its own.
STORED = 192

# sizes: pairs a step of paraphrases, parallel sentences, glosses, synonyms, and object names.
TEXT = {'steps': 4400, 'lr': 1.5e-3, 'sizes': (640, 96, 128, 48, 96), 'drop': 0.1, 'dev_every': 1100}

# Pictures of each kind a step, and how much each counts in a closed form.
SHARES = {'flickr8k': 256, 'labelled': 64, 'painted': 16}
WEIGHTS = {'flickr8k': 1.0, 'labelled': 0.5, 'painted': 0.1}

# Image towers that meet pictures and sentences, each from ImageNet's and a ridge head, while the text tower goes on
# from one to the next. rates: learning rates of the image trunk, its projection, and the text side.
FIRST = {'steps': 400, 'rates': (2e-4, 3e-4, 2e-4), 'text_sizes': (160, 48, 48, 16, 48), 'chunk': 512, 'drop': 0.1,
         'decay': 0.05, 'soft': 0.2, 'dev_every': 200}
SLOW = {**FIRST, 'rates': (2e-4, 3e-4, 1e-4)}
FAST = {**FIRST, 'rates': (4e-4, 3e-4, 1e-4)}
ROUNDS = (FIRST, FAST, SLOW, FAST)

# The ridge head's penalty, as a share of the features' mean variance.
HEAD = {'penalty': 1.5}

# The share of ImageNet's tower in the mean of all, from which the one that follows them starts.
SOUP = 0.25
# mixed_share: of the pictures of a step, this share comes as mixtures.
FOLLOW = {'steps': 240, 'rates': (1e-4, 1e-4, 2e-5), 'text_sizes': (64, 32, 24, 0, 24), 'chunk': 512,
          'mixed_share': 0.5, 'drop': 0.1, 'decay': 0.05, 'soft': 0.2, 'dev_every': 120}

# The text tower against pictures of that tower that their projection was not fitted to, of `folds`. pictures: of each kind
# a step; colours: sentences with two colours a step.
SETTLE = {'steps': 1000, 'lr': 3e-4, 'pictures': {'flickr8k': 160, 'labelled': 128, 'painted': 16},
          'text_sizes': (64, 64, 32, 16, 32), 'folds': 5, 'every': 250, 'text_share': 0.5, 'colours': 64,
          'colour_share': 0.5, 'drop': 0.1, 'dev_every': 500}

# The projection that ships, in closed form: attention over `prototypes` in `query` principal components, its
# temperature the median distance of two photos over `sharpness`, a ridge penalty as a share of the mean variance.
PROTOTYPES = {'query': 192, 'prototypes': 2048, 'sharpness': 3.0, 'penalty': 0.03, 'rounds': 8}

# How much of a picture's hubness is subtracted, measured on the `nearest` sentences (prototypes.py). More of it tells right
# pairs from wrong ones better over all queries together, and finds a little less at the tenth place.
HUBNESS = {'hubs': 0.3, 'constant': 0.25, 'nearest': 100}

# How much of a sentence's nearness to photos in general is subtracted (query_offset.py).
QUERY_OFFSET = {'share': 0.75, 'nearest': 500, 'penalty': 0.1, 'reach': 0.9}

PAINTER = {'seeds': range(101, 105), 'size': 256}
