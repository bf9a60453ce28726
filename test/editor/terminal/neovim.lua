-- A second real client: neovim 0.7, headless. Each case is said on a line of its own for the driver to hear.
local cli, letters = assert(os.getenv('DUNMARK_CLI')), assert(os.getenv('DUNMARK_LETTERS'))
local letter = letters .. '/templates/en/follow-up/email.md'

local function say(value)
  io.stdout:write('DUNMARK ' .. vim.json.encode(value) .. ' END\n')
end
local function case(name, play)
  local begun = vim.loop.hrtime()
  local fine, note = pcall(play)
  local result = { name = name, milliseconds = math.floor((vim.loop.hrtime() - begun) / 1e6) }
  if fine then result.note = note else result.error = tostring(note) end
  say(result)
end
local function wait(what, is)
  if not vim.wait(10000, is, 5) then error('waited for ' .. what, 2) end
end

vim.cmd('edit ' .. letter)
vim.bo.filetype = 'markdown'
local buf = vim.api.nvim_get_current_buf()
local id = assert(vim.lsp.start_client({
  name = 'dunmark',
  cmd = { os.getenv('DUNMARK_NODE'), cli, 'lsp' },
  root_dir = letters,
}))
vim.lsp.buf_attach_client(buf, id)
local client = vim.lsp.get_client_by_id(id)

local function text(line)
  return vim.api.nvim_buf_get_lines(buf, line, line + 1, false)[1]
end
local function line_of(words)
  for at, line in ipairs(vim.api.nvim_buf_get_lines(buf, 0, -1, false)) do
    local from = line:find(words, 1, true)
    if from then return at - 1, from - 1 end
  end
  error('"' .. words .. '" stands nowhere')
end
local function of_rule(rule)
  return vim.tbl_filter(function(each) return each.code == rule end, vim.diagnostic.get(buf))
end
--- @param more what the request says beside the place of the cursor
local function ask(method, line, character, more)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = line, character = character },
  }
  local answer = vim.lsp.buf_request_sync(buf, method, vim.tbl_extend('force', params, more or {}), 10000)[id]
  if answer.error then error(answer.error.message) end
  return answer.result
end
local function set(line, words)
  vim.api.nvim_buf_set_lines(buf, line, line + 1, false, { words })
end

case('tells of a finding', function()
  wait('a finding', function() return #of_rule('vague-time') == 1 end)
  local found = of_rule('vague-time')[1]
  local marked = text(found.lnum):sub(found.col + 1, found.end_col)
  assert(marked == 'as soon as possible', marked)
  return found.message
end)

case('mends it', function()
  local found = of_rule('vague-time')[1]
  local given = ask('textDocument/codeAction', found.lnum, found.col, {
    range = {
      start = { line = found.lnum, character = found.col },
      ['end'] = { line = found.lnum, character = found.col },
    },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buf, found.lnum) },
  })
  local titles = vim.tbl_map(function(each) return each.title end, given)
  vim.lsp.util.apply_workspace_edit(given[1].edit, client.offset_encoding)
  wait('silence', function() return #of_rule('vague-time') == 0 end)
  vim.cmd('silent undo')
  wait('the finding again', function() return #of_rule('vague-time') == 1 end)
  return table.concat(titles, '\n')
end)

case('completes a variable', function()
  local line = line_of('Our account:')
  set(line, 'Our account: {{ amo')
  local given = ask('textDocument/completion', line, #'Our account: {{ amo')
  local labels = vim.tbl_map(function(each) return each.label end, given.items or given)
  vim.cmd('silent undo')
  assert(vim.tbl_contains(labels, 'amount_due'), table.concat(labels, ', '))
  return #labels .. ' proposals'
end)

case('explains a variable', function()
  local line, from = line_of('{{ amount_due }}')
  local hover = ask('textDocument/hover', line, from + 5)
  assert(hover.contents.value:find('Amount due', 1, true), vim.inspect(hover))
end)

case('outlines the letter', function()
  local given = ask('textDocument/documentSymbol', 0, 0)
  assert(#given > 0, 'no outline')
  return #given .. ' at the top'
end)

case('counts columns behind characters beyond the first plane', function()
  local line = line_of('Our account:')
  set(line, '😀😀 {{ amuont_due }}')
  wait('a finding', function() return #of_rule('unknown-variable') == 1 end)
  local found = of_rule('unknown-variable')[1]
  local marked = text(found.lnum):sub(found.col + 1, found.end_col)
  set(line, 'Our account:')
  assert(marked == 'amuont_due', marked)
end)

case('leaves no stale finding after 50 quick edits', function()
  local line = line_of('Our account:')
  local waits = {}
  for i = 1, 50 do
    set(line, '{{ name_' .. i .. ' }}')
    vim.wait(i % 5 == 0 and 150 or 5, function() return false end)
  end
  local begun = vim.loop.hrtime()
  set(line, '{{ last_name }}')
  wait('the last finding', function()
    for _, each in ipairs(of_rule('unknown-variable')) do
      if each.message:find('last_name', 1, true) then return true end
    end
  end)
  local waited = math.floor((vim.loop.hrtime() - begun) / 1e6)
  vim.wait(600, function() return false end)
  local left = of_rule('unknown-variable')
  set(line, 'Our account:')
  assert(#left == 1, #left .. ' findings')
  return 'the last edit is answered after ' .. waited .. ' ms'
end)

case('renames in the letter, its twin and the dictionary', function()
  local line, from = line_of('{{ production_slot }}')
  local edit = ask('textDocument/rename', line, from + 5, { newName = 'slot_in_production' })
  local paths = {}
  for uri in pairs(edit.changes or {}) do table.insert(paths, uri) end
  for _, change in ipairs(edit.documentChanges or {}) do table.insert(paths, change.textDocument.uri) end
  table.sort(paths)
  assert(#paths == 3, table.concat(paths, ' '))
  vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding)
  assert(text(line):find('slot_in_production', 1, true), text(line))
  local twin = vim.fn.bufnr(letters .. '/templates/zh/follow-up/email.md')
  local words = table.concat(vim.api.nvim_buf_get_lines(twin, 0, -1, false), '\n')
  assert(words:find('slot_in_production', 1, true), 'the twin is as it was')
end)

vim.lsp.stop_client(id)
vim.wait(2000, function() return vim.lsp.client_is_stopped(id) end, 10)
vim.cmd('qa!')
