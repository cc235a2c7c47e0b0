# SPDX-License-Identifier: MIT
"""Cross-layer equalisation (Nagel et al. 2019, arXiv:1906.04721) for the fixed step of ReLU6 outputs.

A ReLU6 output is stored in steps of 6/255, however small its channel's values are. Where a channel never reaches 6,
its layer can be scaled up and the next one's input down: the same function, finer steps. Depthwise layers have a
weight scale of their own for each channel, so after `expand` this is free; after `depthwise`, `project` shares one
weight scale over all its inputs, so there the whole
layer is scaled for free and its single channels by a root of their gain only.
"""
import torch

import quantize as q

CEILING = 5.5  # room for what the calibration pictures did not show
MOST = 16.0
DEPTHWISE_POWER = 0.25


def channel_peaks(vision, batches):
    """Largest output of every ReLU6 layer of every block: name -> (channels)."""
    peaks, hooks = {}, []

    def watch(name):
        def hook(_module, _inputs, output):
            peak = output.amax((0, 2, 3))
            peaks[name] = torch.maximum(peaks[name], peak) if name in peaks else peak
        return hook

    for name, module in vision.named_modules():
        if name == 'stem' or name.endswith(('.expand', '.depthwise')):
            hooks.append(module.register_forward_hook(watch(name)))
    with torch.no_grad():
        for batch in batches:
            vision.trunk(batch)
    for hook in hooks:
        hook.remove()
    return peaks


def gains(peak, power):
    """(channels): the whole layer is brought to the ceiling, which is free; its channels beyond that by `power`."""
    whole = (CEILING / peak.max()).clamp_min(1.0)
    return whole * (CEILING / (whole * peak).clamp_min(1e-3)).clamp(1.0, MOST) ** power


def scale_link(layer, following, gain):
    """Multiplies the outputs of `layer` by gain (channels) and divides what `following` does with them."""
    layer.weight *= gain.view(-1, 1, 1, 1)
    layer.bias *= gain
    # Depthwise weights are (channels, 1, 3, 3), those of project (out, channels, 1, 1).
    following.weight /= gain.view(-1, 1, 1, 1) if following.weight.shape[1] == 1 else gain.view(1, -1, 1, 1)


def equalise_stem(vision, batches):
    """The same for the stem's outputs, which block 0's depthwise layer reads: free, and most of all rounding errors."""
    peak = channel_peaks(vision, batches)['stem']
    with torch.no_grad():
        scale_link(vision.stem, vision.blocks[0].depthwise, gains(peak, 1.0))


def equalise(vision, batches):
    """Rescales the image tower in place; its outputs stay what they were,
    but for values near 6 that the calibration `batches` did not show."""
    peaks = channel_peaks(vision, batches)
    with torch.no_grad():
        for number, block in enumerate(vision.blocks):
            links = [('expand', block.depthwise, 1.0)] if hasattr(block, 'expand') else []
            links.append(('depthwise', block.project, DEPTHWISE_POWER))
            for name, following, power in links:
                scale_link(getattr(block, name), following, gains(peaks[f'blocks.{number}.{name}'], power))


def int8_cosine(model, batches):
    """Mean and smallest cosine between the int8 embeddings and those of the same rounded weights in float."""
    with torch.no_grad():
        rounded = torch.cat([model.encode_image(b, True) for b in batches])
        with q.exact_activations():
            exact = torch.cat([model.encode_image(b, True) for b in batches])
    cosines = (rounded * exact).sum(1)
    return {'mean': cosines.mean().item(), 'least': cosines.min().item(), 'pictures': len(cosines)}
