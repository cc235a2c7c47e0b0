# SPDX-License-Identifier: MIT
"""The two towers of CLIP-lite as PyTorch modules; parameter names are those of the shipped safetensors files.

Image tower: MobileNetV2 (Sandler et al. 2018, arXiv:1801.04381) without batch norm, which is folded into the
convolutions before training starts, so that what is trained is what is shipped.
Text tower: the pre-norm transformer of CLIP (Radford et al. 2021, arXiv:2103.00020).
"""
import torch
import torch.nn.functional as F
from torch import nn

import quantize as q


class ConvReLU6(nn.Module):
    """A convolution with bias; `kind` decides how its weight and its output are quantised."""

    def __init__(self, cin, cout, kernel, stride=1, groups=1, relu=True):
        super().__init__()
        shape = (cout, cin // groups, kernel, kernel)
        self.weight = nn.Parameter(torch.empty(shape))
        self.bias = nn.Parameter(torch.zeros(cout))
        nn.init.kaiming_normal_(self.weight, mode='fan_out')
        self.stride, self.groups, self.relu, self.pad = stride, groups, relu, kernel // 2
        self.levels = q.DEPTHWISE_LEVELS if groups > 1 else q.LINEAR_LEVELS

    def forward(self, x, int8=False, keep_float=False):
        w = q.fake_weight(self.weight, self.levels) if int8 else self.weight
        y = F.conv2d(x, w, self.bias, self.stride, self.pad, groups=self.groups)
        if not self.relu:
            return y
        return q.relu6(y, rounded=int8 and not keep_float)


class Block(nn.Module):
    """Inverted residual: expand 1x1, depthwise 3x3, project 1x1 (linear)."""

    def __init__(self, cin, cout, stride, expansion):
        super().__init__()
        hidden = cin * expansion
        if expansion != 1:
            self.expand = ConvReLU6(cin, hidden, 1)
        self.depthwise = ConvReLU6(hidden, hidden, 3, stride, groups=hidden)
        self.project = ConvReLU6(hidden, cout, 1, relu=False)
        self.residual = stride == 1 and cin == cout

    def forward(self, x, int8=False):
        y = x
        if hasattr(self, 'expand'):
            y = self.expand(q.fake_rows(y, 1) if int8 else y, int8)
        y = self.project(self.depthwise(y, int8), int8)
        return x + y if self.residual else y


class VisionModel(nn.Module):
    """(batch, 3, size, size) in 0..1 -> (batch, head_channels): mean over the positions of the last layer."""

    def __init__(self, config):
        super().__init__()
        channels = config['stem_channels']
        self.stem = ConvReLU6(3, channels, 3, 2)
        blocks = []
        for expansion, cout, repeats, stride in config['blocks']:
            for i in range(repeats):
                blocks.append(Block(channels, cout, stride if i == 0 else 1, expansion))
                channels = cout
        self.blocks = nn.ModuleList(blocks)
        self.head = ConvReLU6(channels, config['head_channels'], 1)

    def trunk(self, x, int8=False, start=0, stop=None):
        """Runs blocks start..stop; the stem first when start is 0."""
        if start == 0:
            x = self.stem(x, int8)
        for block in self.blocks[start:stop]:
            x = block(x, int8)
        return x

    def pooled(self, x, int8=False):
        x = q.fake_rows(x, 1) if int8 else x
        return self.head(x, int8, keep_float=True).mean((2, 3))

    def forward(self, x, int8=False):
        return self.pooled(self.trunk(x, int8), int8)


class Linear(nn.Module):
    """y = x Wᵀ + b with per-row activations and per-channel weights when quantised."""

    def __init__(self, cin, cout, bias=True, std=0.02):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(cout, cin) * std)
        self.bias = nn.Parameter(torch.zeros(cout)) if bias else None

    def forward(self, x, int8=False):
        if not int8:
            return F.linear(x, self.weight, self.bias)
        return F.linear(q.fake_rows(x, -1), q.fake_weight(self.weight, q.LINEAR_LEVELS), self.bias)


class Attention(nn.Module):
    def __init__(self, dim, heads, causal):
        super().__init__()
        self.heads, self.causal = heads, causal
        for name in ('q_proj', 'k_proj', 'v_proj', 'out_proj'):
            setattr(self, name, Linear(dim, dim, std=dim ** -0.5))

    def forward(self, x, real, int8):
        n, t, d = x.shape
        split = lambda y: y.view(n, t, self.heads, d // self.heads).transpose(1, 2)
        qh, kh, vh = (split(p(x, int8)) for p in (self.q_proj, self.k_proj, self.v_proj))
        scores = qh @ kh.transpose(2, 3) * (d // self.heads) ** -0.5  # (n, heads, t, t)
        mask = ~real[:, None, None, :]
        if self.causal:
            mask = mask | torch.ones(t, t, dtype=torch.bool, device=x.device).triu(1)
        y = scores.masked_fill(mask, -1e9).softmax(-1) @ vh
        return self.out_proj(y.transpose(1, 2).reshape(n, t, d), int8)


class Mlp(nn.Module):
    def __init__(self, dim, inner):
        super().__init__()
        self.fc1 = Linear(dim, inner, std=dim ** -0.5)
        self.fc2 = Linear(inner, dim, std=inner ** -0.5 * 0.5)

    def forward(self, x, int8):
        y = self.fc1(x, int8)
        return self.fc2(y * torch.sigmoid(1.702 * y), int8)


class Layer(nn.Module):
    def __init__(self, config):
        super().__init__()
        dim, eps = config['hidden_size'], config['layer_norm_eps']
        self.layer_norm1 = nn.LayerNorm(dim, eps)
        self.self_attn = Attention(dim, config['num_attention_heads'], config['is_causal'])
        self.layer_norm2 = nn.LayerNorm(dim, eps)
        self.mlp = Mlp(dim, config['intermediate_size'])

    def forward(self, x, real, int8, drop):
        x = x + F.dropout(self.self_attn(self.layer_norm1(x), real, int8), drop, drop > 0)
        return x + F.dropout(self.mlp(self.layer_norm2(x), int8), drop, drop > 0)


class Embeddings(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.token_embedding = nn.Embedding(config['vocab_size'], config['hidden_size'])
        self.position_embedding = nn.Embedding(config['max_position_embeddings'], config['hidden_size'])
        nn.init.normal_(self.token_embedding.weight, std=0.02)
        nn.init.normal_(self.position_embedding.weight, std=0.01)

    def forward(self, tokens, int8):
        table = self.token_embedding.weight
        table = q.fake_weight(table, q.EMBEDDING_LEVELS) if int8 else table
        return F.embedding(tokens, table) + self.position_embedding.weight[: tokens.shape[1]]


class Encoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.layers = nn.ModuleList(Layer(config) for _ in range(config['num_hidden_layers']))


class TextModel(nn.Module):
    """(batch, tokens) ids padded with -1 on the right -> (batch, hidden_size)."""

    def __init__(self, config):
        super().__init__()
        self.embeddings = Embeddings(config)
        self.encoder = Encoder(config)
        self.final_layer_norm = nn.LayerNorm(config['hidden_size'], config['layer_norm_eps'])
        self.pooling = config['pooling']

    def hidden(self, tokens, int8=False, drop=0.0):
        """The normalised last hidden state: (batch, tokens, hidden_size), and which positions are real."""
        real = tokens >= 0
        x = F.dropout(self.embeddings(tokens.clamp_min(0), int8), drop, drop > 0)
        for layer in self.encoder.layers:
            x = layer(x, real, int8, drop)
        return self.final_layer_norm(x), real

    def forward(self, tokens, int8=False, drop=0.0):
        x, real = self.hidden(tokens, int8, drop)
        if self.pooling == 'mean':
            return (x * real[..., None]).sum(1) / real.sum(1, keepdim=True)
        return x[torch.arange(len(x), device=x.device), real.sum(1) - 1]


def root(x, least=1e-3):
    """The square root of x >= 0; below `least`, where its slope has no bound, no gradient."""
    bounded = x.clamp_min(least).sqrt()
    return bounded + (x.sqrt() - bounded).detach()


class ClipLite(nn.Module):
    """Both towers and their projections into one space; the outputs are unit vectors (batch, projection_dim).

    With `prototypes` in the vision config the image's projection reads a softmax over prototypes instead of the pooled
    features: one attention step with learned keys (prototypes.py). With `query_offset` an image's vector ends with an
    offset (query_offset.py).
    """

    def __init__(self, config):
        super().__init__()
        dim, vision = config['projection_dim'], config['vision_config']
        self.text_model = TextModel(config['text_config'])
        self.vision_model = VisionModel(vision)
        width = config['text_config']['hidden_size']
        self.prototypes = vision.get('prototypes', 0)
        self.text_projection = Linear(width, dim, bias=self.prototypes > 0, std=width ** -0.5)
        channels = vision['head_channels']
        if self.prototypes:
            self.visual_query = Linear(channels, vision['query_size'])
            self.visual_prototypes = Linear(vision['query_size'], self.prototypes)
        self.visual_projection = Linear(self.prototypes or channels, dim, std=channels ** -0.5)
        unset = (torch.zeros(dim), torch.zeros(dim)) if vision.get('query_offset') else (None, None)
        self.set_query_offset(*unset)

    def set_query_offset(self, offset, filler):
        """offset, filler: (projection_dim), or None where there is none."""
        self.register_buffer('visual_offset', offset)
        self.register_buffer('visual_filler', filler)

    def encode_text(self, tokens, int8=False, drop=0.0):
        return F.normalize(self.text_projection(self.text_model(tokens, int8, drop), int8).float(), dim=-1)

    def encode_image(self, x, int8=False):
        return self.project_image(self.vision_model(x, int8), int8)

    def attention(self, pooled, int8=False):
        """(batch, head_channels) -> (batch, prototypes): shares that add up to 1."""
        query = self.visual_query(F.normalize(root(pooled.float()), dim=-1), int8)
        return self.visual_prototypes(F.normalize(query.float(), dim=-1), int8).float().softmax(-1)

    def project_image(self, pooled, int8=False):
        """(batch, head_channels) -> unit vectors (batch, projection_dim)."""
        x = self.attention(pooled, int8) if self.prototypes else pooled
        x = F.normalize(self.visual_projection(x, int8).float(), dim=-1)
        if self.visual_offset is None:
            return x
        x = x - self.visual_offset
        rest = (self.visual_filler.square().sum() - x.square().sum(-1, keepdim=True)).clamp_min(0).sqrt()
        return F.normalize(x + rest * F.normalize(self.visual_filler, dim=0), dim=-1)
